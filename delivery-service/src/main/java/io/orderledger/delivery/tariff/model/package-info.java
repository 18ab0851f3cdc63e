/** What a tariff edition must be, and when one may be published: pure rules. */
@NullMarked
package io.orderledger.delivery.tariff.model;

import org.jspecify.annotations.NullMarked;
