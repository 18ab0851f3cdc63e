package io.orderledger.servicekit.request;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.servicekit.problem.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What the caller has seen of a resource, from {@code If-None-Match}, and how long the answer may
 * wait for more, from {@code Prefer: wait=seconds} (RFC 7240): instead of asking again and again.
 *
 * @param version the stream's sequence that was seen; -1 for none
 * @param atMost how long to wait; zero when the caller prefers an answer at once
 */
public record Since(long version, Duration atMost) {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,9})");

  static Since parse(@Nullable String ifNoneMatch, @Nullable String prefer) {
    long version = -1;
    if (ifNoneMatch != null && !ifNoneMatch.equals("*")) {
      version = IfMatch.version("If-None-Match", ifNoneMatch);
    }
    Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
    Duration wanted =
        wait.find() ? Duration.ofSeconds(Long.parseLong(wait.group(1))) : Duration.ZERO;
    return new Since(version, wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted);
  }

  /** Nothing was seen yet; how long is the caller's own choice. */
  public static Since nothing(Duration atMost) {
    return new Since(-1, atMost);
  }

  /**
   * The resource with its ETag; 304 when it is what the caller has seen, 404 when there is none:
   * both only when the wait is over.
   *
   * @param read as for {@link #resource}
   */
  public <T> ResponseEntity<T> answer(
      EventStore store, StreamId stream, Function<List<RecordedEvent>, Optional<T>> read) {
    return newest(store, stream, read).map(this::answer).orElseThrow(Problems::unknown);
  }

  /**
   * The resource as soon as it is another than the caller has seen, or as it is when the wait is
   * over. What is not the caller's waits as what does not exist.
   *
   * @param read the resource that the stream's events make; empty when there is none for this
   *     caller
   */
  public <T> Optional<T> resource(
      EventStore store, StreamId stream, Function<List<RecordedEvent>, Optional<T>> read) {
    return newest(store, stream, read).map(Seen::resource);
  }

  private <T> Optional<Seen<T>> newest(
      EventStore store, StreamId stream, Function<List<RecordedEvent>, Optional<T>> read) {
    return store.awaitRecent(
        stream,
        atMost,
        events -> read.apply(events).map(found -> new Seen<>(found, events.size() - 1L)),
        seen -> seen.isPresent() && seen.get().version() != version);
  }

  private record Seen<T>(T resource, long version) {}

  private <T> ResponseEntity<T> answer(Seen<T> seen) {
    HttpHeaders headers = new HttpHeaders();
    headers.setETag(IfMatch.etag(seen.version()));
    headers.setVary(List.of(HttpHeaders.AUTHORIZATION, "Prefer"));
    if (atMost.isPositive()) {
      headers.set("Preference-Applied", "wait=" + atMost.toSeconds());
    }
    return seen.version() == version
        ? new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED)
        : new ResponseEntity<>(seen.resource(), headers, HttpStatus.OK);
  }
}
