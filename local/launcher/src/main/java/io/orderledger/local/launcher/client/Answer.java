package io.orderledger.local.launcher.client;

import tools.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param location the {@code Location} header; empty when there is none
 * @param etag which version of a resource it is; empty when it is not told
 */
public record Answer(String request, int status, JsonNode body, String location, String etag) {

  public boolean isSuccess() {
    return status / 100 == 2;
  }

  /**
   * This answer, if it is a success.
   *
   * @throws UnexpectedAnswer when it is none, with the problem's own words
   */
  public Answer orFail() {
    if (!isSuccess()) {
      throw new UnexpectedAnswer(this);
    }
    return this;
  }

  public String text(String field) {
    return body.path(field).asString("");
  }

  /** A sum in whole tenge; zero when the answer has none of that name. */
  public long tenge(String field) {
    return body.path(field).path("amount").asLong(0);
  }
}
