package io.orderledger.issuer;

import java.util.List;
import java.util.Optional;

/**
 * A person of the demo.
 *
 * @param login what is typed into the login form
 * @param subject the opaque id that tokens and services know the person by; never changes
 */
record DemoUser(String login, String subject, String name, Role role) {

  static final List<DemoUser> ALL =
      List.of(
          new DemoUser("alice", "0b5d1c1e-6c1f-4f0e-9a53-1f6f1a7c0a01", "Alice", Role.CUSTOMER),
          new DemoUser("bob", "5d0f3c52-8a37-4a0b-8e0e-7b2f4d9c0b02", "Bob", Role.CUSTOMER),
          new DemoUser("carol", "c2a4e6f8-1b3d-4c5e-8f70-9a1b2c3d0c03", "Carol", Role.CUSTOMER),
          new DemoUser("oscar", "7e9b0d2f-4a6c-4e8d-9b1c-3d5f7a9b0d04", "Oscar", Role.OPERATOR),
          new DemoUser("olga", "91c3e5a7-d9fb-4b0c-8d2e-4f6a8c0e0e05", "Olga", Role.OPERATOR),
          new DemoUser("audrey", "a8c6e4d2-0b1f-4d3e-9c5b-7d9f1b3d0f06", "Audrey", Role.AUDITOR));

  static Optional<DemoUser> byLogin(String login) {
    return ALL.stream().filter(user -> user.login().equals(login)).findFirst();
  }

  static Optional<DemoUser> bySubject(String subject) {
    return ALL.stream().filter(user -> user.subject().equals(subject)).findFirst();
  }
}
