package io.tenward.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that misbehaves at one step, once for each time that it was told to. */
public final class BadServer implements AutoCloseable {
  /** Says what the server does wrong. */
  public enum Fault {
    REFUSE_RECIPIENT,
    PUT_OFF_RECIPIENT,
    REFUSE_SENDER,
    HANG_AT_DATA,
    DROP_BEFORE_DATA,
    DROP_AFTER_DATA,
    REFUSE_TEXT,
    PUT_OFF_TEXT,
    CLOSE_AFTER_ONE,
    /** The recipient it has seen first gets 421, and the conversation ends. */
    CUT_OFF_FIRST,
    /** The server cuts off every recipient. */
    CUT_OFF_ALL,
    PUT_OFF_SENDER,
    NONE
  }

  private final ServerSocket socket;
  private final String extension;
  private volatile Fault fault;
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger conversations = new AtomicInteger();
  private volatile String sender = "";
  private volatile String text = "";
  private volatile String firstRecipient = "";

  public BadServer(Fault fault) {
    this(fault, "");
  }

  /**
   * @param extension that it offers
   */
  BadServer(Fault fault, String extension) {
    this.fault = fault;
    this.extension = extension;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  public int port() {
    return socket.getLocalPort();
  }

  public void behave(Fault next) {
    fault = next;
  }

  /** Counts the texts that reached their end. */
  public int taken() {
    return taken.get();
  }

  /** Returns how the last sender was named. */
  String sender() {
    return sender;
  }

  /** Returns the last text before its end, line by line. */
  String text() {
    return text;
  }

  int conversations() {
    return conversations.get();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        var caller = socket.accept();
        conversations.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(caller));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      converse(caller);
    } catch (IOException e) {
      // The caller has gone.
    }
  }

  private void converse(Socket caller) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
    int here = 0;
    say(caller, "220 bad.example");
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      switch (line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT)) {
        case "EHLO" ->
            say(
                caller,
                extension.isEmpty() ? "250 bad.example" : "250-bad.example\r\n250 " + extension);
        case "MAIL" -> {
          if (fault == Fault.CLOSE_AFTER_ONE && here > 0) {
            return;
          }
          sender = line;
          say(
              caller,
              fault == Fault.REFUSE_SENDER
                  ? "550 not from you"
                  : fault == Fault.PUT_OFF_SENDER ? "450 busy" : "250 ok");
        }
        case "RCPT" -> {
          if (firstRecipient.isEmpty()) {
            firstRecipient = line;
          }
          if (fault == Fault.CUT_OFF_ALL
              || fault == Fault.CUT_OFF_FIRST && line.equals(firstRecipient)) {
            say(caller, "421 try again later");
            return;
          }
          say(
              caller,
              fault == Fault.REFUSE_RECIPIENT
                  ? "550 5.1.1 <h.korff@kontor.example>: no such mailbox, see https://x.example/1"
                  : fault == Fault.PUT_OFF_RECIPIENT ? "451 4.7.1 Greylisted" : "250 ok");
        }
        case "DATA" -> {
          if (!text(caller, in)) {
            return;
          }
          here++;
        }
        case "QUIT" -> {
          say(caller, "221 bye");
          return;
        }
        default -> say(caller, "250 ok");
      }
    }
  }

  /** Receives a text; tells whether the conversation goes on. */
  private boolean text(Socket caller, BufferedReader in) throws IOException {
    if (fault == Fault.DROP_BEFORE_DATA) {
      return false;
    }
    if (fault == Fault.HANG_AT_DATA) {
      return in.readLine() != null;
    }
    say(caller, "354 go on");
    var lines = new StringBuilder();
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      lines.append(line).append('\n');
    }
    text = lines.toString();
    taken.incrementAndGet();
    if (fault == Fault.DROP_AFTER_DATA) {
      return false;
    }
    say(
        caller,
        fault == Fault.REFUSE_TEXT
            ? "554 looks like spam"
            : fault == Fault.PUT_OFF_TEXT ? "452 disk full" : "250 taken");
    return true;
  }

  private static void say(Socket caller, String line) throws IOException {
    caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    caller.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
