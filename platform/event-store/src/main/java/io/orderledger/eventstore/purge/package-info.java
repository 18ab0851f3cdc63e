/** Forgetting, in the background, what its time is over of. */
@NullMarked
package io.orderledger.eventstore.purge;

import org.jspecify.annotations.NullMarked;
