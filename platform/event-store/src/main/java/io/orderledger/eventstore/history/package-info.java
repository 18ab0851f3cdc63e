/** What happened to an order in one service, told from the log. */
@NullMarked
package io.orderledger.eventstore.history;

import org.jspecify.annotations.NullMarked;
