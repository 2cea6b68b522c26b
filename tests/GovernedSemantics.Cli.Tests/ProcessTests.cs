using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace GovernedSemantics.Cli.Tests;

/// <summary>The program itself, as a shell starts it.</summary>
[Collection(DemoShopCollection.Name)]
public sealed class ProcessTests(DemoShop shop)
{
    private const int Sigint = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Writes_nothing_but_the_result_as_plain_utf8()
    {
        using var process = Start("query", shop.Folder, "-m", "revenue", "-g", "customer.region", "--all", "--format", "csv");
        process.StandardInput.Close();
        using var bytes = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(bytes).WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);

        process.ExitCode.ShouldBe(0);
        Encoding.UTF8.GetString(bytes.ToArray()).ShouldStartWith("customer.region,revenue\nALPS,");
    }

    [Fact]
    public async Task Gives_the_exit_code_of_a_refusal()
    {
        using var process = Start("query", shop.Folder, "-m", "revenu");
        process.StandardInput.Close();
        var error = await process.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);

        process.ExitCode.ShouldBe(1);
        error.ShouldStartWith("/metrics/0 GS3001 unknown-metric");
        error.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Ends_at_ctrl_c()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // It waits for its input, which never comes.
        using var process = Start("query", shop.Folder, "--request", "-");
        await Task.Delay(TimeSpan.FromSeconds(2));
        _ = Kill(process.Id, Sigint);
        await process.WaitForExitAsync().WaitAsync(Patience);

        process.ExitCode.ShouldBe(130);
    }

    private static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(typeof(GsemCommand).Assembly.Location);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return Process.Start(start)!;
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
