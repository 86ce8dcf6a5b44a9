using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Customer360.Jobs.Options;

namespace Customer360.Jobs.Running;

/// <summary>A hash of everything but the data that a job's result depends on: its settings and the declarations of what it writes.</summary>
internal static class Fingerprint
{
    internal static string Of(IJob job, AppSettings settings)
    {
        var declared = job.Writes.Select(table => string.Join(",", table.Columns.Select(column => $"{column.Name} {column.Type}").Append(string.Join("+", table.Key)).Concat(table.ArrivalIsRead ? ["arrival"] : [])));
        var text = $"{JsonSerializer.Serialize(job.SettingsOf(settings))}\n{string.Join("\n", declared)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}
