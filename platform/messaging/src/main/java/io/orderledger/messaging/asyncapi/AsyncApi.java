package io.orderledger.messaging.asyncapi;

import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.PublicLanguage;
import io.orderledger.shared.event.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The public language as an AsyncAPI 3.0 document, made from the registry of integration events: it
 * cannot say anything else than what is sent.
 */
public final class AsyncApi {

  private AsyncApi() {}

  /** YAML, the same for the same registry. */
  public static String document() {
    Schemas schemas = new Schemas();
    Map<String, Object> messages = new LinkedHashMap<>();
    for (Class<? extends IntegrationEvent> event : PublicLanguage.eventTypes()) {
      messages.put(event.getSimpleName(), message(event, schemas));
    }
    Map<String, Object> all = new LinkedHashMap<>(schemas.all());
    all.put("CloudEvent", cloudEventHeaders());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("asyncapi", "3.0.0");
    document.put("info", info());
    document.put("defaultContentType", "application/json");
    document.put("channels", channels());
    document.put("operations", operations());
    document.put("components", map("messages", messages, "schemas", all));
    return Yaml.of(document);
  }

  private static Map<String, Object> info() {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", "Orderledger integration events");
    info.put("version", "1");
    info.put(
        "description",
        "CloudEvents 1.0 in Kafka's binary mode: one header ce_<attribute> an attribute, the body"
            + " is the event. Additive changes keep the type: a reader skips what it does not know."
            + " Delivered at least once, in order of a key; ce_id is the same at every delivery.");
    return info;
  }

  private static Map<String, Object> channels() {
    Map<String, Object> channels = new LinkedHashMap<>();
    for (Topic topic : Topic.values()) {
      Map<String, Object> messages = new LinkedHashMap<>();
      for (Class<? extends IntegrationEvent> event : PublicLanguage.eventTypes()) {
        if (PublicLanguage.topicOf(event) == topic) {
          messages.put(event.getSimpleName(), ref("messages", event.getSimpleName()));
        }
      }
      Map<String, Object> kafka = new LinkedHashMap<>();
      kafka.put("topic", topic.topicName());
      kafka.put(
          "topicConfiguration",
          Map.of("cleanup.policy", List.of(topic.compacted() ? "compact" : "delete")));
      kafka.put("bindingVersion", "0.5.0");
      Map<String, Object> channel = new LinkedHashMap<>();
      channel.put("address", topic.topicName());
      channel.put("messages", messages);
      channel.put("bindings", Map.of("kafka", kafka));
      channels.put(topic.topicName(), channel);
    }
    return channels;
  }

  private static Map<String, Object> operations() {
    Map<String, Object> operations = new LinkedHashMap<>();
    for (Topic topic : Topic.values()) {
      String name = topic.topicName();
      String title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      operations.put(
          "tell" + title, map("action", "send", "channel", Map.of("$ref", "#/channels/" + name)));
    }
    return operations;
  }

  private static Map<String, Object> message(
      Class<? extends IntegrationEvent> event, Schemas schemas) {
    String type = PublicLanguage.typeOf(event);
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("name", type);
    message.put("title", event.getSimpleName());
    message.put("contentType", "application/json");
    message.put(
        "headers",
        Map.of(
            "allOf",
            List.of(
                ref("schemas", "CloudEvent"),
                map("type", "object", "properties", Map.of("ce_type", Map.of("const", type))))));
    message.put("payload", schemas.of(event));
    message.put(
        "bindings",
        Map.of("kafka", map("key", Map.of("type", "string"), "bindingVersion", "0.5.0")));
    return message;
  }

  private static Map<String, Object> cloudEventHeaders() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("ce_specversion", Map.of("const", "1.0"));
    properties.put("ce_id", text("The event's id; a second fact of one event adds /1."));
    properties.put("ce_source", text("/<service>"));
    properties.put("ce_type", text("What happened, with its version."));
    properties.put("ce_time", map("type", "string", "format", "date-time"));
    properties.put("ce_sequence", text("The event's index in its source's log."));
    properties.put(
        "ce_logepoch", text("Which life of the log; grows when a database is restored."));
    properties.put("ce_correlationid", text("One for a whole life."));
    properties.put("ce_causationid", text("What led to the event."));
    properties.put("ce_traceparent", text("W3C trace context."));
    properties.put("content-type", Map.of("const", "application/json"));
    Map<String, Object> schema = map("type", "object", "properties", properties);
    schema.put(
        "required",
        List.of(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_time",
            "ce_sequence",
            "ce_logepoch",
            "ce_correlationid",
            "content-type"));
    return schema;
  }

  private static Map<String, Object> text(String description) {
    return map("type", "string", "description", description);
  }

  private static Map<String, Object> ref(String kind, String name) {
    return Map.of("$ref", "#/components/" + kind + '/' + name);
  }

  private static Map<String, Object> map(
      String first, Object firstValue, String second, Object secondValue) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(first, firstValue);
    map.put(second, secondValue);
    return map;
  }
}
