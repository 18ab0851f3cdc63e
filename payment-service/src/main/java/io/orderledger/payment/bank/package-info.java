/** What the seller's banks say was credited, and whose money it is (B-5.5). */
@NullMarked
package io.orderledger.payment.bank;

import org.jspecify.annotations.NullMarked;
