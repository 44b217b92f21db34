package org.concordat.documents;

import org.concordat.checks.HouseRules;

/** Holds this module to the rules of the house. */
class HouseRulesTest extends HouseRules {}
