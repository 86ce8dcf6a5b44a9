# Runs a task of the build: build/cake.ps1 TASK [--option value]. 'build/cake.ps1 --description' lists the tasks.
# Folders among the options are meant from where one stands.
$env:CUSTOMER360_CALLED_FROM = (Get-Location).Path
Set-Location (Join-Path $PSScriptRoot '..')
$env:DOTNET_NOLOGO = '1'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'

function Fail([string] $message) {
    [Console]::Error.WriteLine("build/cake: $message")
    exit 1
}

$cure = 'Install the .NET SDK 10 (https://dot.net/download, or: winget install Microsoft.DotNet.SDK.10) and try again.'
if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) { Fail "there is no 'dotnet' on the PATH. $cure" }
dotnet --version *> $null
if ($LASTEXITCODE -ne 0) { Fail "no installed .NET SDK fits global.json. $cure" }
$said = dotnet tool restore 2>&1
if ($LASTEXITCODE -ne 0) { Fail "the tools of .config/dotnet-tools.json could not be restored: $($said | Select-Object -Last 1) Check the NuGet sources ('dotnet nuget list source')." }

$arguments = @($args)
if ($arguments.Count -gt 0 -and -not $arguments[0].StartsWith('-')) { $arguments[0] = "--target=$($arguments[0])" }
$summary = 'artifacts/test-results/summary.txt'
Remove-Item $summary -ErrorAction SilentlyContinue
dotnet cake build/build.cake @arguments
$code = $LASTEXITCODE
if (Test-Path $summary) { Get-Content $summary }
exit $code
