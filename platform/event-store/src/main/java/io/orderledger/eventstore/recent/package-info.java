/** What was read a moment ago, kept decoded, so that many readers cost the database one query. */
@NullMarked
package io.orderledger.eventstore.recent;

import org.jspecify.annotations.NullMarked;
