package io.orderledger.servicekit.testing;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP answer. */
public record Answer(int status, HttpHeaders headers, String body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public JsonNode json() {
    return JSON.readTree(body);
  }

  /** A header's value; empty text when absent. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The problem's code: the last part of its type. */
  public String problem() {
    String type = json().path("type").asString("");
    return type.substring(type.lastIndexOf(':') + 1);
  }
}
