using System.Text.Json;

namespace Customer360.Jobs.Sampling.Web;

/// <summary>The e-commerce part of an event.</summary>
internal static class Ga4Items
{
    public static void Write(Utf8JsonWriter json, EventRow row, string name, long revenueCents)
    {
        if (name == "purchase")
        {
            json.WriteStartObject("ecommerce"u8);
            json.WriteNumber("total_item_quantity"u8, 4);
            json.WriteNumber("purchase_revenue_in_usd"u8, revenueCents / 100m);
            json.WriteNumber("purchase_revenue"u8, revenueCents / 100m);
            json.WriteNumber("tax_value"u8, revenueCents / 1_000m);
            json.WriteNumber("unique_items"u8, 2);
            json.WriteString("transaction_id"u8, Catalogue.NotSet);
            json.WriteEndObject();
        }

        json.WriteStartArray("items"u8);
        if (name == "view_promotion")
        {
            WritePromotion(json);
        }

        var count = name switch { "view_item_list" => 3, "purchase" or "begin_checkout" => 2, "view_item" or "select_item" or "add_to_cart" => 1, _ => 0 };
        for (var position = 0; position < count || (position == 0 && row.Fault == EventFault.TextForNumber); position++)
        {
            WriteItem(json, row, name, position);
        }

        json.WriteEndArray();
    }

    private static void WritePromotion(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("promotion_id"u8, "Apparel Row 1"u8);
        json.WriteString("promotion_name"u8, "Apparel"u8);
        json.WriteString("creative_name"u8, "home_apparel.jpg"u8);
        json.WriteString("creative_slot"u8, "Row 1"u8);
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, EventRow row, string name, int position)
    {
        var product = Catalogue.Products[(row.Session + row.At + position) % Catalogue.Products.Length];
        json.WriteStartObject();
        json.WriteString("item_id"u8, position == 2 ? Catalogue.NotSet : product.Sku);
        json.WriteString("item_name"u8, product.Name);
        json.WriteString("item_brand"u8, product.Brand);
        json.WriteString("item_variant"u8, Catalogue.NotSet);
        json.WriteString("item_category"u8, product.Category);
        json.WriteNumber("price"u8, product.Cents / 100m);
        if (row.Fault == EventFault.TextForNumber)
        {
            json.WriteString("quantity"u8, "two"u8);
        }
        else if (name is "purchase" or "add_to_cart")
        {
            json.WriteNumber("quantity"u8, 2);
        }

        if (name == "purchase")
        {
            json.WriteNumber("item_revenue"u8, product.Cents / 50m);
        }

        json.WriteString("item_list_name"u8, name is "view_item_list" or "select_item" ? "Category" : Catalogue.NotSet);
        json.WriteString("item_list_index"u8, name is "view_item_list" ? $"{(char)('1' + position)}" : position == 0 ? Catalogue.NotSet : "first");
        json.WriteEndObject();
    }
}
