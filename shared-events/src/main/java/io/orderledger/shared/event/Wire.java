package io.orderledger.shared.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An integration event's name and place on the wire. Names are never changed; a change that is not
 * additive is a new version beside the old one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Wire {
  /** The CloudEvents type, for example {@code io.orderledger.order.placed.v1}. */
  String type();

  Topic topic();
}
