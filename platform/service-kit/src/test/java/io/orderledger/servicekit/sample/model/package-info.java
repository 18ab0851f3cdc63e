/** Pure Java: what may happen to a sample, and when. */
@NullMarked
package io.orderledger.servicekit.sample.model;

import org.jspecify.annotations.NullMarked;
