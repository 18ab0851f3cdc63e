package io.orderledger.eventstore.append;

import io.orderledger.eventstore.EventStoreSchema;
import io.orderledger.eventstore.StoredEvent;
import io.orderledger.eventstore.StreamId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A batch as the arguments of the database's append function. */
final class AppendCall {

  private static final String SQL =
      "select head, stamp, x_command, x_outcome, x_hash, x_answer from "
          + EventStoreSchema.NAME
          + ".append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final UUID[] entry;
  private final UUID[] stream;
  private final long[] next;

  private final int[] eventCommand;
  private final UUID[] eventStream;
  private final long[] seq;
  private final UUID[] eventId;
  private final String[] streamType;
  private final String[] eventType;
  private final int[] revision;
  private final long[] occurred;
  private final byte[][] payload;
  private final byte[][] metadata;

  private final int[] keyCommand;
  private final short[] kind;
  private final String[] owner;
  private final String[] operation;
  private final String[] key;
  private final byte[][] hash;
  private final byte[][] answer;

  AppendCall(List<Append> batch) {
    int commands = batch.size();
    int events = 0;
    int keys = 0;
    for (Append append : batch) {
      events += append.events().size();
      keys += append.key() == null ? 0 : 1;
    }
    entry = new UUID[commands];
    stream = new UUID[commands];
    next = new long[commands];
    eventCommand = new int[events];
    eventStream = new UUID[events];
    seq = new long[events];
    eventId = new UUID[events];
    streamType = new String[events];
    eventType = new String[events];
    revision = new int[events];
    occurred = new long[events];
    payload = new byte[events][];
    metadata = new byte[events][];
    keyCommand = new int[keys];
    kind = new short[keys];
    owner = new String[keys];
    operation = new String[keys];
    key = new String[keys];
    hash = new byte[keys][];
    answer = new byte[keys][];
    fill(batch);
  }

  private void fill(List<Append> batch) {
    int e = 0;
    int k = 0;
    for (int c = 0; c < batch.size(); c++) {
      Append append = batch.get(c);
      entry[c] = append.entryId();
      stream[c] = append.stream().id();
      next[c] = append.nextSequence();
      for (EventRow event : append.events()) {
        put(e++, c + 1, append, event);
      }
      if (append.key() != null) {
        put(k++, c + 1, append.key());
      }
    }
  }

  private void put(int at, int command, Append append, EventRow event) {
    eventCommand[at] = command;
    eventStream[at] = append.stream().id();
    seq[at] = event.sequence();
    eventId[at] = event.eventId();
    streamType[at] = append.stream().type();
    eventType[at] = event.type();
    revision[at] = event.revision();
    occurred[at] = event.occurredAt();
    payload[at] = event.payload();
    metadata[at] = event.metadata();
  }

  private void put(int at, int command, KeyRow row) {
    keyCommand[at] = command;
    kind[at] = row.name().kind();
    owner[at] = row.name().owner();
    operation[at] = row.name().operation();
    key[at] = row.name().key();
    hash[at] = row.bodyHash();
    answer[at] = row.answer();
  }

  /** One round trip, committed by itself; the connection must be in autocommit. */
  Result on(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      throw new IllegalStateException("The store needs a data source in autocommit.");
    }
    try (PreparedStatement call = connection.prepareStatement(SQL)) {
      call.setArray(1, connection.createArrayOf("uuid", entry));
      call.setArray(2, connection.createArrayOf("uuid", stream));
      call.setObject(3, next);
      call.setObject(4, eventCommand);
      call.setArray(5, connection.createArrayOf("uuid", eventStream));
      call.setObject(6, seq);
      call.setArray(7, connection.createArrayOf("uuid", eventId));
      call.setArray(8, connection.createArrayOf("text", streamType));
      call.setArray(9, connection.createArrayOf("text", eventType));
      call.setObject(10, revision);
      call.setObject(11, occurred);
      call.setArray(12, connection.createArrayOf("bytea", payload));
      call.setArray(13, connection.createArrayOf("bytea", metadata));
      call.setObject(14, keyCommand);
      call.setObject(15, kind);
      call.setArray(16, connection.createArrayOf("text", owner));
      call.setArray(17, connection.createArrayOf("text", operation));
      call.setArray(18, connection.createArrayOf("text", key));
      call.setArray(19, connection.createArrayOf("bytea", hash));
      call.setArray(20, connection.createArrayOf("bytea", answer));
      try (ResultSet row = call.executeQuery()) {
        row.next();
        return Result.of(row, eventCommand);
      }
    }
  }

  /** The events that this call put on record, in their order, as they lie on disk. */
  List<StoredEvent> appended(Result result) {
    List<StoredEvent> events = new ArrayList<>(eventCommand.length);
    for (int e = 0; e < eventCommand.length; e++) {
      if (!result.leftOut().containsKey(eventCommand[e])) {
        events.add(
            new StoredEvent(
                result.before() + events.size() + 1,
                new StreamId(streamType[e], eventStream[e]),
                seq[e],
                eventId[e],
                eventType[e],
                revision[e],
                Instant.EPOCH.plus(occurred[e], ChronoUnit.MICROS),
                result.stamp(),
                payload[e],
                metadata[e]));
      }
    }
    return events;
  }

  /**
   * What the function tells of a batch.
   *
   * @param before the log's last index before the batch
   * @param head the log's last index after the batch
   * @param stamp the moment of recording of the batch's events
   * @param leftOut the outcomes of commands that were not appended, by number from 1
   */
  record Result(long before, long head, Instant stamp, Map<Integer, AppendOutcome> leftOut) {

    private static final int ON_RECORD = 1;
    private static final int KEY_TAKEN = 2;

    static Result of(ResultSet row, int[] eventCommand) throws SQLException {
      long before = row.getLong(1);
      Instant stamp = row.getObject(2, OffsetDateTime.class).toInstant();
      Array commands = row.getArray(3);
      if (commands == null) {
        return new Result(before, before + eventCommand.length, stamp, Map.of());
      }
      Integer[] command = (Integer[]) commands.getArray();
      Integer[] outcome = (Integer[]) row.getArray(4).getArray();
      byte[][] hash = (byte[][]) row.getArray(5).getArray();
      byte[][] answer = (byte[][]) row.getArray(6).getArray();
      Map<Integer, AppendOutcome> leftOut = new HashMap<>();
      for (int i = 0; i < command.length; i++) {
        AppendOutcome reason =
            switch (outcome[i]) {
              case ON_RECORD -> new AppendOutcome.AlreadyAppended();
              case KEY_TAKEN -> new AppendOutcome.KeyTaken(hash[i], answer[i]);
              default -> new AppendOutcome.StreamMoved();
            };
        leftOut.putIfAbsent(command[i], reason); // the key decides before the stream does
      }
      long head = before;
      for (int ofEvent : eventCommand) {
        head += leftOut.containsKey(ofEvent) ? 0 : 1;
      }
      return new Result(before, head, stamp, leftOut);
    }

    /** Whether the events of the command with this number are there, since now or before. */
    boolean isOnRecord(int command) {
      AppendOutcome reason = leftOut.get(command);
      return reason == null || reason instanceof AppendOutcome.AlreadyAppended;
    }

    /** Of the command with this number, from 1. */
    AppendOutcome outcomeOf(int command) {
      AppendOutcome reason = leftOut.get(command);
      return reason == null ? new AppendOutcome.Appended() : reason;
    }
  }
}
