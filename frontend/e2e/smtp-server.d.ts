declare module "smtp-server" {
  import type { Server } from "node:net";
  import type { Readable } from "node:stream";

  type Done = (error?: Error) => void;
  type Session = { envelope: { rcptTo: { address: string }[] } };

  export class SMTPServer {
    readonly server: Server;
    constructor(options: {
      authOptional: boolean;
      disabledCommands: string[];
      disableReverseLookup: boolean;
      onRcptTo: (address: { address: string }, session: Session, done: Done) => void;
      onData: (stream: Readable, session: Session, done: Done) => void;
    });
    listen(port: number, host: string, listening: () => void): void;
    close(closed: () => void): void;
  }
}
