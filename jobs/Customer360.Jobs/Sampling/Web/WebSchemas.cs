namespace Customer360.Jobs.Sampling.Web;

/// <summary>Schemas of the staged web files, as Spark's DDL; without them columns that are always null would have no type.</summary>
internal static class WebSchemas
{
    public const string Ga360 = """
        visitorId BIGINT, visitNumber BIGINT, visitId BIGINT, visitStartTime BIGINT, date STRING,
        totals STRUCT<visits: BIGINT, hits: BIGINT, pageviews: BIGINT, timeOnSite: BIGINT, bounces: BIGINT, transactions: BIGINT,
          transactionRevenue: BIGINT, newVisits: BIGINT, screenviews: BIGINT, totalTransactionRevenue: BIGINT, sessionQualityDim: BIGINT>,
        trafficSource STRUCT<referralPath: STRING, campaign: STRING, source: STRING, medium: STRING, keyword: STRING, adContent: STRING,
          isTrueDirect: BOOLEAN>,
        device STRUCT<browser: STRING, browserVersion: STRING, operatingSystem: STRING, isMobile: BOOLEAN, language: STRING, deviceCategory: STRING>,
        geoNetwork STRUCT<continent: STRING, subContinent: STRING, country: STRING, region: STRING, metro: STRING, city: STRING, networkDomain: STRING>,
        customDimensions ARRAY<STRUCT<index: BIGINT, value: STRING>>,
        hits ARRAY<STRUCT<hitNumber: BIGINT, time: BIGINT, hour: BIGINT, minute: BIGINT, isInteraction: BOOLEAN, isEntrance: BOOLEAN, isExit: BOOLEAN,
          referer: STRING,
          page: STRUCT<pagePath: STRING, hostname: STRING, pageTitle: STRING, searchKeyword: STRING, searchCategory: STRING,
            pagePathLevel1: STRING, pagePathLevel2: STRING, pagePathLevel3: STRING, pagePathLevel4: STRING>,
          transaction: STRUCT<transactionId: STRING, transactionRevenue: BIGINT, transactionTax: BIGINT, transactionShipping: BIGINT,
            affiliation: STRING, currencyCode: STRING>,
          eventInfo: STRUCT<eventCategory: STRING, eventAction: STRING, eventLabel: STRING, eventValue: BIGINT>,
          product: ARRAY<STRUCT<productSKU: STRING, v2ProductName: STRING, v2ProductCategory: STRING, productVariant: STRING, productBrand: STRING,
            productRevenue: BIGINT, productPrice: BIGINT, productQuantity: BIGINT, isImpression: BOOLEAN, isClick: BOOLEAN,
            customDimensions: ARRAY<STRUCT<index: BIGINT, value: STRING>>, customMetrics: ARRAY<STRUCT<index: BIGINT, value: BIGINT>>,
            productListName: STRING, productListPosition: BIGINT, productCouponCode: STRING>>,
          promotion: ARRAY<STRUCT<promoId: STRING, promoName: STRING, promoCreative: STRING, promoPosition: STRING>>,
          promotionActionInfo: STRUCT<promoIsView: BOOLEAN, promoIsClick: BOOLEAN>,
          eCommerceAction: STRUCT<action_type: STRING, step: BIGINT, option: STRING>,
          experiment: ARRAY<STRUCT<experimentId: STRING, experimentVariant: STRING>>,
          customDimensions: ARRAY<STRUCT<index: BIGINT, value: STRING>>, customMetrics: ARRAY<STRUCT<index: BIGINT, value: BIGINT>>,
          type: STRING, dataSource: STRING>>,
        fullVisitorId STRING, userId STRING, clientId STRING, channelGrouping STRING, socialEngagementType STRING
        """;

    public const string Ga4 = """
        event_date STRING, event_timestamp BIGINT, event_name STRING,
        event_params ARRAY<STRUCT<key: STRING, value: STRUCT<string_value: STRING, int_value: BIGINT, float_value: DOUBLE, double_value: DOUBLE>>>,
        event_bundle_sequence_id BIGINT, user_id STRING, user_pseudo_id STRING, user_first_touch_timestamp BIGINT,
        device STRUCT<category: STRING, operating_system: STRING, language: STRING, web_info: STRUCT<browser: STRING, browser_version: STRING>>,
        geo STRUCT<continent: STRING, sub_continent: STRING, country: STRING, region: STRING, city: STRING, metro: STRING>,
        traffic_source STRUCT<medium: STRING, name: STRING, source: STRING>, stream_id BIGINT, platform STRING,
        ecommerce STRUCT<total_item_quantity: BIGINT, purchase_revenue_in_usd: DOUBLE, purchase_revenue: DOUBLE, tax_value: DOUBLE,
          unique_items: BIGINT, transaction_id: STRING>,
        items ARRAY<STRUCT<item_id: STRING, item_name: STRING, item_brand: STRING, item_variant: STRING, item_category: STRING, price: DOUBLE,
          quantity: BIGINT, item_revenue: DOUBLE, item_list_name: STRING, item_list_index: STRING, promotion_id: STRING, promotion_name: STRING,
          creative_name: STRING, creative_slot: STRING>>
        """;
}
