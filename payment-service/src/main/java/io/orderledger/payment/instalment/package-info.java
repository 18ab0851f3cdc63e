/** Payment by instalments: what the buyer asks for and is shown. */
@NullMarked
package io.orderledger.payment.instalment;

import org.jspecify.annotations.NullMarked;
