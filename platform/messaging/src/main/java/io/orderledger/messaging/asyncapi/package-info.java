/** The public language as an AsyncAPI document. */
@NullMarked
package io.orderledger.messaging.asyncapi;

import org.jspecify.annotations.NullMarked;
