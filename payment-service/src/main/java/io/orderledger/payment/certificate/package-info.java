/** Purchased certificates: issued, looked up, paid with, and never made money of (B-3.4). */
@NullMarked
package io.orderledger.payment.certificate;

import org.jspecify.annotations.NullMarked;
