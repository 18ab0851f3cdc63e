/** What is compared with what, and what a provider's account comes to; pure Java (B-5.19). */
@NullMarked
package io.orderledger.payment.reconciliation.model;

import org.jspecify.annotations.NullMarked;
