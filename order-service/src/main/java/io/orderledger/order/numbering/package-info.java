/**
 * Order numbers: counted by a sequence, shuffled by a keyed permutation, so that a number is unique
 * without being looked up and says nothing about how many orders there are (B-1.5.2, N2).
 */
@NullMarked
package io.orderledger.order.numbering;

import org.jspecify.annotations.NullMarked;
