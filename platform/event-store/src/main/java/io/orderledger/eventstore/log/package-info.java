/** What log lines say of the thread they come from. */
@NullMarked
package io.orderledger.eventstore.log;

import org.jspecify.annotations.NullMarked;
