#!/bin/sh
# Installs an unpacked offline bundle: sh install.sh [DIR]. Needs neither network nor npm. An earlier version in DIR is kept beside it.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
target=${1:-/opt/zhengxun}
fail() {
  echo "zhengxun: $1" >&2
  exit 2
}
[ -x "$here/node_modules/.bin/node" ] || fail "安装包不完整，请重新解开"
[ "$("$here/node_modules/.bin/node" -p 'process.platform + "-" + process.arch' 2>/dev/null)" = "$(cat "$here/PLATFORM")" ] ||
  fail "安装包用于 $(cat "$here/PLATFORM")，本机不能运行，请换用本机的安装包"
if [ -e "$target" ]; then
  [ -f "$target/PLATFORM" ] || fail "$target 已有别的内容，请另指定一个目录"
  earlier="$target.earlier-$(date +%Y%m%d%H%M%S)"
  mv -- "$target" "$earlier"
  echo "原有版本已移到 $earlier，确认无误后可以删除"
fi
mkdir -p -- "$(dirname -- "$target")" || fail "无法建立 $target，请检查权限或另指定一个目录"
cp -R -- "$here" "$target" || fail "无法写入 $target，请检查权限和磁盘空间"
echo "已安装 政巡 $("$target/bin/zhengxun" --version) 到 $target"
echo "数据库升级：$target/bin/zhengxun migrate；启动服务：$target/bin/zhengxun serve"
