package io.orderledger.servicekit.access;

import io.orderledger.servicekit.problem.Problems;
import java.util.Optional;
import java.util.Set;

/**
 * Who is calling. An endpoint takes it as a parameter.
 *
 * <p>Not a record: it remembers whether the endpoint asked whose the thing is.
 */
public final class Caller {

  private final String subject;
  private final Set<Role> roles;
  private boolean asked;

  public Caller(String subject, Set<Role> roles) {
    this.subject = subject;
    this.roles = Set.copyOf(roles);
  }

  /** The token's subject: an opaque id of the person or client. */
  public String subject() {
    asked = true;
    return subject;
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether only the caller's own things may be shown: a customer and nothing more. */
  public boolean isOnlyCustomer() {
    return !is(Role.OPERATOR) && !is(Role.AUDITOR) && !is(Role.SERVICE);
  }

  /** Whose things a list may hold; empty when everybody's. */
  public Optional<String> onlyOwn() {
    asked = true;
    return isOnlyCustomer() ? Optional.of(subject) : Optional.empty();
  }

  /**
   * Answers 404 when a customer asks for what is somebody else's: whether it exists is not told.
   *
   * @param owner subject of the person it belongs to
   */
  public void mustOwn(String owner) {
    if (!mayReach(owner)) {
      throw Problems.unknown();
    }
  }

  /** Whether it is the caller's own, or the caller may see everybody's. */
  public boolean mayReach(String owner) {
    asked = true;
    return !isOnlyCustomer() || subject.equals(owner);
  }

  boolean hasAsked() {
    return asked;
  }

  Set<Role> roles() {
    return roles;
  }

  /** Who acts, for records of what was done; tells the endpoint nothing about what is owned. */
  public String actor() {
    return subject;
  }
}
