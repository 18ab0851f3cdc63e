/** The race between an edit of an order and its dispatch, decided here; and what follows. */
@NullMarked
package io.orderledger.delivery.edit;

import org.jspecify.annotations.NullMarked;
