/** Group commit: many commands' rows in one statement, each told its own outcome. */
@NullMarked
package io.orderledger.eventstore.append;

import org.jspecify.annotations.NullMarked;
