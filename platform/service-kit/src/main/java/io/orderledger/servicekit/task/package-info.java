/** Durable tasks: made from the committed order, carried out until their outcome is on record. */
@NullMarked
package io.orderledger.servicekit.task;

import org.jspecify.annotations.NullMarked;
