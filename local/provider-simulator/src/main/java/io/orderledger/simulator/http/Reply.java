package io.orderledger.simulator.http;

import java.util.HashMap;
import java.util.Map;

/**
 * What goes back to the caller, or the silence in place of it.
 *
 * @param body empty for none
 */
public record Reply(
    int status, String type, String body, Map<String, String> headers, Manner manner) {

  /** How the reply reaches the caller. */
  public enum Manner {
    SENT,
    WITHHELD,
    DROPPED
  }

  public static Reply json(int status, String body) {
    return new Reply(status, "application/json", body, Map.of(), Manner.SENT);
  }

  public static Reply html(int status, String body) {
    return new Reply(status, "text/html; charset=utf-8", body, Map.of(), Manner.SENT);
  }

  public static Reply script(String body) {
    return new Reply(200, "text/javascript; charset=utf-8", body, Map.of(), Manner.SENT);
  }

  static Reply csv(String body) {
    return new Reply(200, "text/csv; charset=utf-8", body, Map.of(), Manner.SENT);
  }

  static Reply seeOther(String location) {
    return html(303, "").with("Location", location);
  }

  Reply with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Reply(status, type, body, Map.copyOf(more), manner);
  }

  Reply in(Manner other) {
    return new Reply(status, type, body, headers, other);
  }
}
