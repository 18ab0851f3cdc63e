package io.orderledger.shared.identifier;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text, or texts, of a request's body that name something, such as a product or a document, and
 * may be all digits: they are not searched for card numbers, as every other text is.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface Identifier {}
