namespace Customer360.Jobs.Silver.Web;

/// <summary>Names of the columns, at all depths, that the exports are known to have; any other is schema drift.</summary>
internal static class ExportColumns
{
    /// <summary>Google Analytics 360. Its later <c>clientId</c> is not listed: days with it differ from days before.</summary>
    internal static readonly string[] Ga360 = Words(
        """
        action_type adContent adGroupId adNetworkType adsClicked adsPagesViewed adsRevenue adsUnitsMatched adsUnitsViewed adsViewed
        adsenseBackfillDfpClicks adsenseBackfillDfpImpressions adsenseBackfillDfpMatchedQueries adsenseBackfillDfpMeasurableImpressions
        adsenseBackfillDfpPagesViewed adsenseBackfillDfpQueries adsenseBackfillDfpRevenueCpc adsenseBackfillDfpRevenueCpm
        adsenseBackfillDfpViewableImpressions adwordsClickInfo adxBackfillDfpClicks adxBackfillDfpImpressions adxBackfillDfpMatchedQueries
        adxBackfillDfpMeasurableImpressions adxBackfillDfpPagesViewed adxBackfillDfpQueries adxBackfillDfpRevenueCpc adxBackfillDfpRevenueCpm
        adxBackfillDfpViewableImpressions adxClicks adxImpressions adxMatchedQueries adxMeasurableImpressions adxPagesViewed adxQueries adxRevenue
        adxViewableImpressions affiliation appId appInfo appInstallerId appName appVersion boomUserlistId bounces browser browserSize browserVersion
        campaign campaignCode campaignId channelGrouping city cityId contentDescription contentGroup contentGroup1 contentGroup2 contentGroup3
        contentGroup4 contentGroup5 contentGroupUniqueViews1 contentGroupUniqueViews2 contentGroupUniqueViews3 contentGroupUniqueViews4
        contentGroupUniqueViews5 contentInfo continent country creativeId criteriaId criteriaParameters currencyCode customDimensions customMetrics
        customVarName customVarValue customVariables customerId dataSource date description device deviceCategory dfpAdGroup dfpAdUnits dfpClicks
        dfpImpressions dfpMatchedQueries dfpMeasurableImpressions dfpNetworkId dfpPagesViewed dfpQueries dfpRevenueCpc dfpRevenueCpm
        dfpViewableImpressions domContentLoadedTime domInteractiveTime domLatencyMetricsSample domainLookupTime eCommerceAction eventAction
        eventCategory eventInfo eventLabel eventValue exceptionInfo exceptions exitScreenName experiment experimentId experimentVariant
        fatalExceptions flashVersion fullVisitorId gclId geoNetwork hasSocialSourceReferral hitNumber hits hostname hour id index installerId
        isClick isEntrance isExit isFatal isImpression isInteraction isMobile isSecure isTrueDirect isVideoAd item itemQuantity itemRevenue
        javaEnabled keyword landingScreenName language latencyTracking latitude localItemRevenue localProductPrice localProductRefundAmount
        localProductRevenue localRefundAmount localTransactionRevenue localTransactionShipping localTransactionTax longitude measurableAdsViewed
        medium metro minute mobileDeviceBranding mobileDeviceInfo mobileDeviceMarketingName mobileDeviceModel mobileInputSelector name networkDomain
        networkLocation newVisits operatingSystem operatingSystemVersion option page pageDownloadTime pageLoadSample pageLoadTime pagePath
        pagePathLevel1 pagePathLevel2 pagePathLevel3 pagePathLevel4 pageTitle pageviews previousContentGroup1 previousContentGroup2
        previousContentGroup3 previousContentGroup4 previousContentGroup5 product productBrand productCategory productCouponCode productListName
        productListPosition productName productPrice productQuantity productRefundAmount productRevenue productSKU productSku productVariant
        promoCreative promoId promoIsClick promoIsView promoName promoPosition promotion promotionActionInfo publisher publisher_infos
        redirectionTime referer referralPath refund refundAmount region screenColors screenDepth screenName screenResolution screenviews
        searchCategory searchKeyword serverConnectionTime serverResponseTime sessionQualityDim slot social socialEngagementType
        socialInteractionAction socialInteractionNetwork socialInteractionNetworkAction socialInteractionTarget socialInteractions socialNetwork
        source sourcePropertyDisplayName sourcePropertyInfo sourcePropertyTrackingId speedMetricsSample step subContinent targetingCriteria time
        timeOnScreen timeOnSite totalTransactionRevenue totals trafficSource transaction transactionCoupon transactionId transactionRevenue
        transactionShipping transactionTax transactions type uniqueScreenviews uniqueSocialInteractions userId userTimingCategory userTimingLabel
        userTimingSample userTimingValue userTimingVariable v2ProductCategory v2ProductName value version viewableAdsViewed visitId visitNumber
        visitStartTime visitorId visits
        """);

    /// <summary>Google Analytics 4.</summary>
    internal static readonly string[] Ga4 = Words(
        """
        ads_storage advertising_id affiliation analytics_storage app_info browser browser_version category city continent country coupon
        creative_name creative_slot currency device double_value ecommerce event_bundle_sequence_id event_date event_dimensions event_name
        event_params event_previous_timestamp event_server_timestamp_offset event_timestamp event_value_in_usd firebase_app_id float_value geo
        hostname id install_source install_store int_value is_limited_ad_tracking item_brand item_category item_category2 item_category3
        item_category4 item_category5 item_id item_list_id item_list_index item_list_name item_name item_refund item_refund_in_usd item_revenue
        item_revenue_in_usd item_variant items key language location_id medium metro mobile_brand_name mobile_marketing_name mobile_model_name
        mobile_os_hardware_model name operating_system operating_system_version platform price price_in_usd privacy_info promotion_id promotion_name
        purchase_revenue purchase_revenue_in_usd quantity refund_value refund_value_in_usd region revenue set_timestamp_micros shipping_value
        shipping_value_in_usd source stream_id string_value sub_continent tax_value tax_value_in_usd time_zone_offset_seconds total_item_quantity
        traffic_source transaction_id unique_items user_first_touch_timestamp user_id user_ltv user_properties user_pseudo_id uses_transient_token
        value vendor_id version web_info
        """);

    private static string[] Words(string text) => text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
