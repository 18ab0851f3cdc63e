package io.orderledger.eventstore.append;

/** What became of one command's append. */
public sealed interface AppendOutcome {

  /** On record now. */
  record Appended() implements AppendOutcome {}

  /** This very append was on record already: an earlier try had succeeded unheard. */
  record AlreadyAppended() implements AppendOutcome {}

  /** Another command has used the key; nothing was appended. */
  @SuppressWarnings("ArrayRecordComponent") // bytes from the database
  record KeyTaken(byte[] bodyHash, byte[] answer) implements AppendOutcome {}

  /** The stream has events the command's decision did not know; nothing was appended. */
  record StreamMoved() implements AppendOutcome {}
}
