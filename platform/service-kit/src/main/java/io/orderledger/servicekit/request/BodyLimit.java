package io.orderledger.servicekit.request;

import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A limit other than 1 MiB for the bodies sent to some paths: a bean of the service.
 *
 * @param bytes at most, all held in memory
 */
public record BodyLimit(PathPattern pattern, int bytes) {

  public static BodyLimit of(String pattern, int bytes) {
    return new BodyLimit(PathPatternParser.defaultInstance.parse(pattern), bytes);
  }
}
