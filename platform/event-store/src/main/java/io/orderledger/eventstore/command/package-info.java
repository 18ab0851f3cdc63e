/** Commands with their keys and answers. */
@NullMarked
package io.orderledger.eventstore.command;

import org.jspecify.annotations.NullMarked;
