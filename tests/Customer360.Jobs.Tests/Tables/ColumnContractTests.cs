using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Tests.Tables;

public sealed class ColumnContractTests
{
    private const string Session = "full_visitor_id, visit_id, visit_date";

    private const string Hit = Session + ", hit_number";

    private const string OldWebUse = "web_hits, web_visit_date, web_search1, web_search2, web_mobile";

    [TestCase("silver.customers", "customer_id, name, email, address")]
    [TestCase("silver.products", "product_id, name, category, price")]
    [TestCase("silver.stores", "store_id, location, manager, open_hours")]
    [TestCase("silver.agents", "agent_id, name, department, shift")]
    [TestCase("silver.online_transactions", "order_id, customer_id, product_id, date_time, payment_method, amount, status")]
    [TestCase("silver.in_store_transactions", "transaction_id, customer_id, store_id, date_time, amount, payment_method")]
    [TestCase("silver.customer_service_interactions", "interaction_id, customer_id, date_time, agent_id, issue_type, resolution_status")]
    [TestCase("silver.loyalty_accounts", "loyalty_id, customer_id, points_earned, tier_level, join_date")]
    [TestCase("silver.loyalty_transactions", "loyalty_id, date_time, points_change, reason")]
    [TestCase(
        "silver.crm_clients",
        "client_id, birth_date, age, home_ownership, occupation, marital_status, head_of_household_flag, client_created_date, name, email, phone, address")]
    [TestCase("silver.bank_transactions", "trans_id, account_id, date, type, operation, amount, balance")]
    [TestCase("silver.bank_cards", "card_id, disp_id, type, issued_datetime")]
    [TestCase("silver.bank_accounts", "account_id, branch_id, frequency, creation_date")]
    [TestCase("silver.bank_dispositions", "account_id, disp_id, client_id, type")]
    [TestCase("silver.web_visitors", "full_visitor_id, client_id")]
    [TestCase("silver.customer_links", "client_id, customer_id")]
    [TestCase(
        "silver.web_sessions",
        Session + ", source_system, visit_start_at, visit_number, channel_grouping, hits, pageviews, time_on_site, bounces, new_visits, transactions, "
            + "transaction_revenue, total_transaction_revenue, source, medium, campaign, keyword, referral_path, browser, operating_system, device_category, "
            + "is_mobile, continent, sub_continent, country, region, metro, city, network_domain, user_id, record_hash")]
    [TestCase(
        "silver.web_hits",
        Hit + ", type, hit_at, is_interaction, is_entrance, is_exit, referer, hostname, page_path, page_title, page_path_level1, page_path_level2, "
            + "page_path_level3, page_path_level4, search_keyword, event_category, event_action, event_label, action_type, transaction_id, transaction_revenue")]
    [TestCase(
        "silver.web_products",
        Hit + ", position, product_sku, product_name, product_category, product_variant, product_brand, list_name, list_position, is_impression, is_click, "
            + "quantity, price, revenue")]
    [TestCase("silver.web_dimensions", Hit + ", index, key, value")]
    [TestCase("silver.customer_keys", "source, source_id, customer_key, rule")]
    [TestCase("gold.transaction_stats", "account_id, type, window_months, transactions, total, average, first_date, last_date")]
    [TestCase("gold.average_order_value", "channel, product_id, product_name, category, store_id, location, orders, total, average")]
    [TestCase("gold.customer_segments", "customer_key, customer_id, spend, orders, online_spend, store_spend, tier_level, segment")]
    [TestCase("gold.peak_times", "channel, iso_weekday, day_name, hour, transactions, total")]
    [TestCase("gold.agent_performance", "agent_id, name, department, interactions, resolved, escalated, pending, resolution_rate")]
    [TestCase(
        "gold.customer_features",
        "customer_key, as_of, recency_days, frequency, monetary, "
            + "online_orders_30d, online_orders_90d, online_orders_180d, online_orders_365d, online_spend_30d, online_spend_90d, online_spend_180d, online_spend_365d, "
            + "store_orders_30d, store_orders_90d, store_orders_180d, store_orders_365d, store_spend_30d, store_spend_90d, store_spend_180d, store_spend_365d, "
            + "tenure_days, balance_change_90d, web_sessions_90d, web_hits_90d, interactions_90d, points_change_90d, clv, churned_90d")]
    [TestCase(
        "gold.customer360",
        "customer_key, client_id, client_ids, customer_id, customer_ids, visitor_ids, name, email, phone, address, birth_date, age, home_ownership, occupation, "
            + "marital_status, is_head_of_household, accounts, cards, cards_by_type, first_disposition_type, first_disposition_at, last_disposition_type, "
            + "last_disposition_at, branch_id, statement_frequency, "
            + "credit_count_3m, credit_total_3m, credit_average_3m, debit_count_3m, debit_total_3m, debit_average_3m, "
            + "credit_count_6m, credit_total_6m, credit_average_6m, debit_count_6m, debit_total_6m, debit_average_6m, "
            + "web_sessions, web_hits, web_pageviews, web_transactions, web_revenue, web_first_visit_at, web_last_visit_at, web_last_path_2, web_last_path_3, "
            + "web_is_mobile, online_orders, online_spend, orders_completed, orders_pending, orders_failed, store_visits, store_spend, loyalty_tier, "
            + "loyalty_points, interactions, interactions_resolved, segment, recency_days, frequency, monetary, recency_quintile, frequency_quintile, "
            + "monetary_quintile, as_of")]
    [TestCase("compat.average_order_value", "product_name, category, store_location, total, orders, average")]
    [TestCase("compat.customer_segments", "customer_id, tier_level, total_spend, total_orders, segment")]
    [TestCase("compat.peak_times", "channel, day_name, hour, total_transactions")]
    [TestCase("compat.agent_performance", "agent_id, name, total_interactions, resolved_interactions")]
    [TestCase("compat.client_web", "client_id, " + OldWebUse)]
    [TestCase(
        "compat.c360denormalized",
        "disp_id, account_id, client_id, type, branch_id, frequency, creation_date, birth_date, age, home_ownership, occupation, marital_status, "
            + "head_of_household_flag, client_created_date, name, email, phone, address, "
            + "credit_average_3m, credit_average_6m, credit_count_3m, credit_count_6m, debit_average_3m, debit_average_6m, debit_count_3m, debit_count_6m, "
            + OldWebUse)]
    public void The_columns_with_content_are(string table, string columns)
    {
        var declared = AllTables.Named(table).BusinessColumns.Select(column => column.Name);

        Assert.That(string.Join(", ", declared), Is.EqualTo(columns));
    }

    [TestCase("silver.bank_dispositions", "disp_id")]
    [TestCase("silver.loyalty_transactions", "loyalty_id, date_time")]
    [TestCase("silver.web_visitors", "full_visitor_id, client_id")]
    [TestCase("silver.customer_links", "client_id, customer_id")]
    [TestCase("silver.web_sessions", Session)]
    [TestCase("silver.web_hits", Hit)]
    [TestCase("silver.web_products", Hit + ", position")]
    [TestCase("silver.web_dimensions", Hit + ", index, key")]
    [TestCase("silver.customer_keys", "source, source_id")]
    [TestCase("gold.customer360", "customer_key")]
    [TestCase("gold.customer_features", "customer_key, as_of")]
    [TestCase("gold.transaction_stats", "account_id, type, window_months")]
    public void The_key_is(string table, string columns)
    {
        var declared = AllTables.Named(table).Key;

        Assert.That(string.Join(", ", declared), Is.EqualTo(columns));
    }

    [TestCase("silver.bank_cards", "card_id", "string")]
    [TestCase("silver.web_sessions", "full_visitor_id", "string")]
    [TestCase("silver.web_sessions", "visit_id", "bigint")]
    [TestCase("silver.web_sessions", "total_transaction_revenue", "decimal(18,6)")]
    [TestCase("silver.web_products", "product_sku", "string")]
    [TestCase("silver.web_hits", "transaction_id", "string")]
    [TestCase("silver.bank_transactions", "date", "timestamp")]
    [TestCase("silver.bank_transactions", "amount", "decimal(18,2)")]
    [TestCase("silver.loyalty_accounts", "join_date", "date")]
    [TestCase("silver.loyalty_accounts", "points_earned", "bigint")]
    [TestCase("gold.transaction_stats", "average", "decimal(18,6)")]
    [TestCase("gold.transaction_stats", "first_date", "date")]
    [TestCase("gold.customer360", "visitor_ids", "array<string>")]
    [TestCase("gold.customer360", "web_revenue", "decimal(18,6)")]
    public void The_type_is(string table, string column, string type)
    {
        Assert.That(AllTables.Named(table)[column].Type, Is.EqualTo(type));
    }

    [Test]
    public void Required_besides_keys_are()
    {
        var required =
            from table in SilverTables.All
            from column in table.Columns
            where column.Required && column.Name != "visit_date"
            orderby table.Name, column.Name
            select $"{table.Name}.{column.Name}";

        Assert.That(required, Is.EqualTo(new[]
        {
            "bank_accounts.creation_date", "bank_cards.issued_datetime", "bank_transactions.amount", "bank_transactions.date",
            "customer_service_interactions.date_time", "in_store_transactions.amount", "in_store_transactions.date_time", "loyalty_accounts.join_date",
            "loyalty_transactions.points_change", "online_transactions.amount", "online_transactions.date_time", "products.price",
            "web_sessions.visit_start_at",
        }));
    }

    [Test]
    public void Parents_are()
    {
        var references =
            from table in SilverTables.All
            from reference in table.ForeignKeys
            select $"{table.Name}.{reference.Column} {reference.Parent().Name}{(reference.Optional ? "?" : "")}";

        Assert.That(references, Is.EquivalentTo(new[]
        {
            "online_transactions.customer_id customers", "online_transactions.product_id products",
            "in_store_transactions.customer_id customers", "in_store_transactions.store_id stores",
            "customer_service_interactions.customer_id customers", "customer_service_interactions.agent_id agents?",
            "loyalty_accounts.customer_id customers", "loyalty_transactions.loyalty_id loyalty_accounts",
            "bank_transactions.account_id bank_accounts", "bank_dispositions.account_id bank_accounts", "bank_dispositions.client_id crm_clients",
            "bank_cards.disp_id bank_dispositions", "web_visitors.client_id crm_clients",
            "customer_links.client_id crm_clients", "customer_links.customer_id customers",
        }));
    }

    [Test]
    public void Facts_hidden_by_as_of_are()
    {
        var hidden = SilverTables.All.Where(table => table.FactTime is not null).Select(table => $"{table.Name} {table.FactTime}");

        Assert.That(hidden, Is.EquivalentTo(new[]
        {
            "bank_transactions date", "bank_cards issued_datetime", "bank_accounts creation_date",
            "online_transactions date_time", "in_store_transactions date_time", "customer_service_interactions date_time",
            "loyalty_transactions date_time", "loyalty_accounts join_date",
            "web_sessions visit_date", "web_hits visit_date", "web_products visit_date", "web_promotions visit_date",
            "web_dimensions visit_date", "web_metrics visit_date", "web_experiments visit_date",
        }));
    }

    [Test]
    public void Compat_tables_have_the_old_columns_and_no_others()
    {
        var ours = CompatTables.All.SelectMany(table => table.RunColumns);

        Assert.That(ours, Is.Empty);
    }

    [Test]
    public void Gold_rows_say_their_run_in_the_last_column()
    {
        var last = GoldTables.All.Select(table => table.Columns[^1].Name).Distinct();

        Assert.That(last, Is.EqualTo(new[] { "run_id" }));
    }
}
