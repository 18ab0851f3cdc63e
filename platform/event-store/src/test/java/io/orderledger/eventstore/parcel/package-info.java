/** A small model to try the store on: what an aggregate of a service looks like. */
@NullMarked
package io.orderledger.eventstore.parcel;

import org.jspecify.annotations.NullMarked;
