package io.orderledger.servicekit.request;

import io.orderledger.servicekit.problem.Problems;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version a caller edits, from the {@code If-Match} header: an endpoint with this parameter
 * answers 428 to a request without it.
 *
 * @param version the stream's sequence that was read
 */
public record IfMatch(long version) {

  private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

  /** Answers 412 when the resource has moved on. */
  public void require(long current) {
    if (current != version) {
      throw Problems.stale();
    }
  }

  static IfMatch parse(@Nullable String header) {
    if (header == null) {
      throw Problems.missingIfMatch();
    }
    return new IfMatch(version("If-Match", header));
  }

  /** The version that a header's ETag is of; answers 400 when it is no ETag of ours. */
  static long version(String name, String header) {
    Matcher etag = ETAG.matcher(header);
    if (!etag.matches()) {
      throw Problems.invalid(name, "It is one ETag of this resource, such as \"3\".");
    }
    return Long.parseLong(etag.group(1));
  }

  /** The ETag of a version. */
  public static String etag(long version) {
    return "\"" + version + "\"";
  }
}
