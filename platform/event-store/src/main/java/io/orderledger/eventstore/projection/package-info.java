/**
 * Read models made from the committed order, each in a schema of its own, and their proof: the same
 * events replayed beside the live rows and compared with them.
 */
@NullMarked
package io.orderledger.eventstore.projection;

import org.jspecify.annotations.NullMarked;
