package io.orderledger.eventstore.command;

/**
 * Another command has used the key: what it was answered. It ends the unit of work, so that the
 * aggregate that decided anew is forgotten; the sender never sees it.
 */
public final class AlreadyAnswered extends RuntimeException {

  private final byte[] bodyHash;
  private final byte[] answer;

  public AlreadyAnswered(byte[] bodyHash, byte[] answer) {
    super("The key was used before.", null, false, false);
    this.bodyHash = bodyHash.clone();
    this.answer = answer.clone();
  }

  byte[] bodyHash() {
    return bodyHash.clone();
  }

  byte[] answer() {
    return answer.clone();
  }
}
