package io.orderledger.order.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A product of the catalogue.
 *
 * @param version counts its edits from 1; its ETag
 */
public record Product(String sku, @JsonUnwrapped ProductCard card, @JsonIgnore long version) {}
