package io.orderledger.servicekit.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint. Every endpoint method has one, or the service does not start. Nobody is
 * let in who is not named.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {

  /** How far customers may go. */
  Customer customer() default Customer.NONE;

  boolean operator() default false;

  /** Auditors read: not allowed on an endpoint that changes something. */
  boolean auditor() default false;

  /** Another service of the house, by its own client credentials. */
  boolean service() default false;

  /** Callers without a token; the path must also be among the service's {@link OpenPaths}. */
  boolean anyone() default false;

  /** Says of a POST that it only reads (a search, a replay), so that auditors may call it. */
  boolean reads() default false;

  /** What a customer may reach. */
  enum Customer {
    NONE,

    /**
     * What is the customer's own. The endpoint must ask the {@link Caller} ({@code mustOwn}, {@code
     * onlyOwn}, {@code subject}); an answer to a customer without having asked is not sent.
     */
    OWN,

    ANY
  }
}
