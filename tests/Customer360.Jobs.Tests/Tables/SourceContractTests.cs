using Customer360.Jobs.Errors;
using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Tests.Tables;

public sealed class SourceContractTests
{
    [Test]
    public void A_contract_lists_the_sources_own_names_in_its_order()
    {
        var contract = SourceContracts.Named("online_transactions");

        Assert.That(contract.Columns, Is.EqualTo(new[] { "OrderID", "CustomerID", "ProductID", "DateTime", "PaymentMethod", "Amount", "Status" }));
    }

    [Test]
    public void Dispositions_are_read_account_first()
    {
        var contract = SourceContracts.Named("bank_dispositions");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(contract.Columns, Is.EqualTo(new[] { "account_id", "disp_id", "client_id", "type" }));
            Assert.That(contract.Key, Is.EqualTo(new[] { "disp_id" }));
        }
    }

    [Test]
    public void Only_the_clients_contact_data_may_be_left_out_of_a_file()
    {
        var optional = SourceContracts.All.SelectMany(contract => contract.OptionalColumns.Select(column => $"{contract.Name}.{column}"));

        Assert.That(optional, Is.EqualTo(new[] { "crm_clients.name", "crm_clients.email", "crm_clients.phone", "crm_clients.address" }));
    }

    [Test]
    public void Both_web_exports_feed_the_sessions_and_list_no_columns()
    {
        var nested = SourceContracts.All.Where(contract => contract.IsNested).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(nested.Select(contract => contract.Name), Is.EqualTo(new[] { "web_sessions", "web_events" }));
            Assert.That(nested.Select(contract => contract.Silver), Has.All.SameAs(SilverTables.WebSessions));
            Assert.That(nested.SelectMany(contract => contract.Columns), Is.Empty);
        }
    }

    [Test]
    public void Bronze_holds_the_contract_as_text_then_leftovers_then_lineage()
    {
        var bronze = BronzeTables.Of(SilverTables.WebVisitors);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(bronze.BusinessColumns.Select(column => column.Name), Is.EqualTo(new[] { "fullVisitorId", "client_id", "extra_columns", "corrupt_record", "malformed_changed_at" }));
            Assert.That(bronze.BusinessColumns.Select(column => column.Type), Has.All.EqualTo("string"));
            Assert.That(bronze.RunColumns, Is.EqualTo(Lineage.OfRecords.Select(column => column.Name)));
        }
    }

    [Test]
    public void Quarantine_holds_the_record_as_delivered_and_the_rule_it_broke()
    {
        var quarantine = QuarantineTables.Of(SilverTables.WebVisitors);

        Assert.That(
            quarantine.BusinessColumns.Select(column => column.Name),
            Is.EqualTo(new[] { "fullVisitorId", "client_id", "extra_columns", "corrupt_record", "malformed_changed_at", "reason", "rule" }));
    }

    [Test]
    public void Rejected_web_records_are_kept_whole()
    {
        var quarantine = QuarantineTables.Of(SilverTables.WebSessions);

        Assert.That(quarantine.BusinessColumns.Select(column => column.Name), Is.EqualTo(new[] { "record", "corrupt_record", "reason", "rule" }));
    }

    [Test]
    public void A_derived_table_is_derived_once()
    {
        var (bronze, quarantine) = (BronzeTables.Of(SilverTables.Stores), QuarantineTables.Of(SilverTables.Stores));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(AllTables.Named("bronze.stores"), Is.SameAs(bronze));
            Assert.That(AllTables.Named("quarantine.stores"), Is.SameAs(quarantine));
        }
    }

    [Test]
    public void A_table_no_flat_source_feeds_has_no_bronze_table_of_its_own()
    {
        var error = Assert.Throws<ArgumentException>(() => BronzeTables.Of(SilverTables.CustomerKeys));

        Assert.That(error.Message, Does.Contain("silver.customer_keys"));
    }

    [Test]
    public void An_unknown_contract_is_refused_with_the_near_one()
    {
        var error = Assert.Throws<UsageException>(() => SourceContracts.Named("bank_acounts"));

        Assert.That(error.Message, Does.Contain("'bank_accounts'"));
    }
}
