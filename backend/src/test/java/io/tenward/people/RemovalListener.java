package io.tenward.people;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears who was removed, as a feature that keeps people in its own tables does. */
@Singleton
class RemovalListener {
  private final List<PersonRemoved> heard = new CopyOnWriteArrayList<>();

  void hear(@Observes PersonRemoved removed) {
    heard.add(removed);
  }

  List<PersonRemoved> heard() {
    return List.copyOf(heard);
  }
}
