#!/usr/bin/env bash
set -euo pipefail
docker compose pull "code.example.com/shop/web@$DIGEST"
