/** Goods wait on a shelf and are collected with a code or a document. */
@NullMarked
package io.orderledger.delivery.pickup;

import org.jspecify.annotations.NullMarked;
