/** Purchased certificates: what is on them, until when, and which orders took of it. */
@NullMarked
package io.orderledger.payment.certificate.model;

import org.jspecify.annotations.NullMarked;
