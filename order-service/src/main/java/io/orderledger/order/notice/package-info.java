/** Notices to buyers: asked for by what happens to an order, sent once, and on record. */
@NullMarked
package io.orderledger.order.notice;

import org.jspecify.annotations.NullMarked;
