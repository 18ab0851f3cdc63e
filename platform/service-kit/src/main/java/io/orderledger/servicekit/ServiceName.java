package io.orderledger.servicekit;

/** The service's name, for example {@code order-service}: its configuration, logs and metrics. */
public record ServiceName(String value) {

  /** Its stage of the lifecycle, {@code order}: the event store's name. */
  public String stage() {
    return value.endsWith("-service")
        ? value.substring(0, value.length() - "-service".length())
        : value;
  }
}
