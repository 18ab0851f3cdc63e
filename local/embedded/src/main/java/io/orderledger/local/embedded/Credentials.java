package io.orderledger.local.embedded;

/** A login; its text form hides the password, so that it may be logged. */
public record Credentials(String user, String password) {
  @Override
  public String toString() {
    return "Credentials[user=" + user + "]";
  }
}
